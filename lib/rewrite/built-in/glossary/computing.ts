/** Terms of computing, one a line: the term, a colon, what it means in at most 20 words. */
export const COMPUTING = `
API!~: Rules by which one program asks another for data or work
API key!: A secret code that tells a service which program is calling it
REST API!: A web interface that reads and changes things by plain web requests
GraphQL!: A way to ask a server for exactly the data you name, and no more
webhook!*: A web address that a service calls by itself when something happens
SDK!: A kit of ready-made code for building on a platform
CLI!: A program that you use by typing commands
GUI!~: The windows, buttons and menus by which you use a program
IDE!~: An editor for programmers that also runs and checks their code
repository~: The place where a project's files and their history are kept
version control!~: Keeping every earlier state of files so that changes can be followed and undone
Git!~: A tool that records every change to a project's files
pull request!: A proposal to add changes to a project, open for review
merge conflict: Two changes to the same place that the tool cannot combine by itself
compiler!~: A program that turns written code into something a computer can run
bytecode!: A compact form of a program that a virtual machine carries out
garbage collector: What frees memory by itself once a program no longer needs it
recursion!: A function that solves a problem by calling itself on smaller parts
algorithm!~: A fixed series of steps that solves a kind of problem
time complexity!*: How the work of an algorithm grows with the size of its input
data structure!~: A way of arranging data so that it can be used quickly
hash table!: A structure that finds values at once by computing a place from their key
linked list: Items in a chain, each pointing to the next
binary search: Finding something in sorted data by halving the range each time
object-oriented programming | OOP!~: Building programs from objects that hold data and the actions on it
inheritance: A class taking over the features of another class
polymorphism*: Using different types through the same set of actions
encapsulation: Keeping the inside of a part hidden behind a small set of actions
functional programming: Building programs from functions that do not change outside state
closure?: A function that remembers variables from where it was made
asynchronous: Going on without waiting for a slow task to finish
concurrency: Several tasks being in progress during the same time
multithreading!: Running several parts of one program at the same time
race condition: A fault that depends on which of two things happens first
deadlock: Two tasks waiting for each other for ever
mutex*: A lock that lets one task at a time use something
idempotent!*: Doing it twice has the same effect as doing it once
latency~: The time between asking and getting the answer
throughput~: How much work is done in a given time
bandwidth~: How much data a connection can carry each second
cache~: A fast store for things that were needed lately
CDN!: Servers around the world that keep copies of a site near its visitors
load balancer: A server that spreads requests over several others
microservices!: An application built as many small services that talk to one another
monolith: An application built and released as one piece
Docker: A tool that packs programs into containers and runs them
Kubernetes!: A system that runs and mends containers across many machines
serverless~: Code that a provider runs on demand, without servers of your own to manage
cloud computing!~: Renting computers and storage over the internet as needed
CI/CD!*: Testing and releasing every change of the code automatically
DevOps!~: Building and running software as one shared job
infrastructure as code: Describing servers and networks in files that tools carry out
SQL!~: The language for asking questions of relational databases
NoSQL!: Databases that do not store data in fixed tables
primary key: The column whose value names each row of a table uniquely
foreign key: A column that points to a row in another table
database normalization: Arranging tables so that each fact is stored only once
database transaction: Several changes that all happen or none
ACID: Four promises of a database: changes are whole, valid, separate and lasting
sharding*: Splitting a database over several machines
ETL*: Taking data out of sources, reshaping it and loading it elsewhere
data warehouse: A database made for analysis, filled from many sources
data lake: A large store of raw data in its original form
JSON!~: A plain text format for structured data
XML!~: A text format that marks up data with named tags
YAML!: A text format for settings that uses indentation
regular expression | regex~: A pattern that describes which texts to find
Unicode~: The standard that gives every character of every script a number
DNS!~: The directory that turns names like example.com into network addresses
HTTP!~: The rules by which browsers and servers exchange pages
TCP: Rules that deliver data over a network complete and in order
IP address!~: The number under which a device is reached on a network
machine learning!~: Programs that learn rules from examples instead of being given them
neural network!~: A model of many simple connected units, trained on examples
deep learning!~: Machine learning with neural networks of many layers
overfitting!: A model learns its examples by heart and fails on new ones
hyperparameter!*: A setting of a learning method chosen before training
gradient descent!*: Improving a model by many small steps that lower its error
backpropagation!*: Working out how each weight of a neural network should change
large language model | LLM!~: A program trained on much text to predict and write language
embedding: A list of numbers that places a text or image by its meaning
fine-tuning: Training a ready model a little more for a special task
hallucination~: A language model stating something that is not true
REST: A common style of web interface that uses plain web requests
SSH!: An encrypted way to control another computer
UDP: Fast sending of data without checking that it arrives
WebSocket!*: A lasting connection on which browser and server can both speak at any time
DOM!: A web page as a tree of parts that code can change
ORM!*: Code that lets a program treat database rows as objects
CRUD!: Creating, reading, updating and deleting
TDD: Writing the test before the code
linter!: A tool that points out likely faults in code
refactoring!: Rearranging code without changing what it does
technical debt: Shortcuts in code that cost time later
dependency injection*: Handing a part what it needs instead of letting it fetch that
package manager: A tool that installs software and whatever that needs
static typing: Kinds of values are checked before a program runs
dynamic typing: Kinds of values are checked while a program runs
duck typing: What a value can do counts, not which type it has
type inference!: The language works out types by itself
immutable: Not changeable once made
big O notation*: A way to write how work grows with the input
event loop: A loop that takes waiting tasks one by one
JIT compiler*: It turns code into machine code while the program runs
JVM!: The program that runs Java programs
GIL*: A lock that lets only one thread run Python code at a time
SSD!~: Storage on chips, without moving parts
GPU!~: A chip that does many calculations at once
AWS!~: Computers and services that Amazon rents out
IoT!~: Everyday things connected to the internet
QoS: Giving important data the right of way
UX!~: What it is like to use a product
CMS~: A program for managing the pages of a website
transformer model!: A neural network that weighs all words of a text against one another
attention mechanism*: A part of a model that weighs which inputs matter most
convolutional neural network | CNNs*: Neural networks that find patterns in pictures
RNN*: A neural network for data in a sequence
GAN*: Two networks in contest: one makes, the other judges
NLP!~: Programs that work with human language
computer vision!~: Programs that make sense of pictures
generative AI!~: Programs that make texts, pictures or sound
transfer learning!: Using what a model learned for another task
RAG: A model looks texts up before it answers
loss function: The measure of error that training makes smaller
learning rate: How large the steps of training are
latent space*: A model's inner map of its data
diffusion model*: A model that makes pictures by removing noise step by step
qubit!*: The unit of a quantum computer, which can blend 0 and 1
data augmentation: Making more training examples by altering those there are
CSS!~: The language that sets how web pages look
UI!~: The part of a program that people see and use
CPU!~: The chip that carries out a computer's instructions
ASCII!: An old standard that gives each basic character a number
PHP!~: A language for programs that run on web servers
TCP/IP!: The rules by which computers on the internet exchange data
PCIe!*: The fast connection inside a computer for cards and drives
NVMe!: A fast way to connect a computer's storage chips
augmented reality | AR~: Computer images laid over what one really sees
SAST!*: Looking for security faults in code without running it
AJAX!~: Loading data into a web page without reloading the page
MVC!: A way to split a program into data, display and control
LOD*: Drawing far things with less detail to save work
backend | back-end!~: The part of a program that runs on the server, unseen
frontend | front-end!~: The part of a program that its users see
middleware!: Software between two programs that passes things on
hypervisor!*: Software that runs several virtual computers on one machine
firmware!~: The built-in software that runs a device
tuple!*: A fixed row of values that belong together
Boolean: A value that is either true or false
metadata!~: Data that describes other data
scalability!~: How well something copes with more work
design pattern: A proven plan for a problem that returns in code
memoization!*: Keeping results so that they need not be worked out again
binary tree: Items ordered so that each leads to at most two more
edge computing!: Working on data near where it arises, not in a distant centre
superposition!: Being in several states at once
sentiment analysis!~: Telling from a text whether people like something
activation function: The rule by which a unit of a neural network responds
support vector machine | SVM!*: A method that draws the widest possible border between two groups
dimensionality reduction!: Describing data by fewer numbers without losing much
Fourier transform | FFT!*: Splitting a signal into the frequencies it is made of
semantic segmentation | instance segmentation!*: Marking which points of a picture belong to which thing
frame rate | FPS~: How many pictures a second a screen shows
DHCP!: How each device on a network gets its address by itself
prompt engineering!: Wording what one asks of a language model so that it answers well
quantum computing!~: Computing with particles that can be in several states at once
RPG: A game in which one plays a character who grows
HTML!+: The language in which web pages are written
URL!+: The address of a page on the web
RAM!+: A computer's fast memory, emptied when it is switched off
OS+: The basic software that runs a computer
array+: A row of values stored together
integer!+: A whole number
variable+: A name for a value that can change
parameter+: A value that steers how something works
syntax+: The rules for writing a language correctly
dependencies+: Other code that a program needs
dataset!+: A collection of data
open-source!+: With code that all may read and change
motherboard!+: The main board that joins a computer's parts
PSU: The part that supplies a computer with power
VR!+: Computer worlds seen through a headset
server-side+: Running on the server, not in the browser
client-side+: Running on the user's device, not on the server
cryptography!+: Keeping messages secret by codes
debugging!+: Finding and mending faults in a program
LaTeX!: A system for setting texts with formulas
PyTorch!: A Python toolkit for machine learning
`;
